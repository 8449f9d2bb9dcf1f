const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const settings = workspace.getConfiguration("feedwarden");
  const server = { command: settings.get("path"), args: ["rules", "serve"] };
  client = new LanguageClient("feedwarden", "Feedwarden rules", server, {
    documentSelector: [{ language: "feedwarden" }],
    initializationOptions: { rules: settings.get("rules") },
  });
  return client.start();
};

exports.deactivate = () => client?.stop();
