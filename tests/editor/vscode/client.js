// What VS Code's protocol library gets from a language server.
//   node client.js FOLDER DRAFT COMMAND...
// opens DRAFT, asks for its diagnostics twice, waives the first one, asks again, and prints what it was given as JSON.

const { spawn } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");
const protocol = require("vscode-languageserver-protocol/node");

async function main(folder, draft, command, ...given) {
  const server = spawn(command, given, { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(server.stdout),
    new protocol.StreamMessageWriter(server.stdin),
  );
  let published = 0;
  const refreshed = new Promise((resolve) => {
    connection.onRequest(protocol.DiagnosticRefreshRequest.type, resolve);
  });
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, () => (published += 1));
  connection.onRequest(protocol.RegistrationRequest.type, () => undefined);
  connection.listen();

  const rootUri = pathToFileURL(folder).href;
  const uri = pathToFileURL(draft).href;
  const { capabilities } = await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "copy" }],
    capabilities: {
      general: { positionEncodings: ["utf-16"] },
      workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: {
        diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
        publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
        hover: { contentFormat: ["markdown"] },
      },
    },
  });
  connection.sendNotification(protocol.InitializedNotification.type, {});
  const text = readFileSync(draft, "utf8");
  connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  const pull = (previousResultId) =>
    connection.sendRequest(protocol.DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      identifier: capabilities.diagnosticProvider.identifier,
      previousResultId,
    });
  const first = await pull();
  const second = await pull(first.resultId);
  const { range, data } = first.items[0];
  const hover = await connection.sendRequest(protocol.HoverRequest.type, {
    textDocument: { uri },
    position: range.start,
  });
  const actions = await connection.sendRequest(protocol.CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics: first.items },
  });
  await connection.sendRequest(protocol.ExecuteCommandRequest.type, {
    command: "claimcheck.waive",
    arguments: [uri, data.id, "Both are right."],
  });
  await refreshed;
  const third = await pull(first.resultId);
  await connection.sendRequest(protocol.ShutdownRequest.type);
  const ended = new Promise((resolve) => server.on("exit", resolve));
  connection.sendNotification(protocol.ExitNotification.type);
  const exit = await ended;
  const told = { capabilities, first, second, third, hover, actions: actions.map((action) => action.title) };
  process.stdout.write(JSON.stringify({ ...told, published, exit }));
  process.exit(0);
}

main(...process.argv.slice(2));
