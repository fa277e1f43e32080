"""The editor server: the Language Server Protocol 3.17 over stdin and stdout, with pygls (extra `lsp`).

`draft_check` checks one draft and knows nothing of the protocol; `schedule` decides when and on which thread that runs;
`diagnostics`, `hover` and `actions` turn a check into messages of the protocol; `language_server` connects them.
"""
