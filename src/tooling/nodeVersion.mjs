const needed = [20, 9];

/** Ends with one sentence when this Node is older than the tools below can live with. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  process.stderr.write(`Node ${needed.join(".")} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org and run the command again.\n`);
  process.exit(1);
}
