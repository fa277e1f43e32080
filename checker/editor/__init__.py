"""The editor server: the Language Server Protocol 3.17 on stdin and stdout, by pygls, which the extra `lsp` installs.

`check` checks one draft and knows nothing of the protocol; `schedule` says when and where that runs; `diagnostics`,
`hover` and `actions` put a check into the protocol's words; `server` joins them.
"""
