const NODE = 20;
if (Number(process.versions.node.split('.')[0]) < NODE) {
  console.error(
    `Reglament needs Node ${String(NODE)} or newer, this is ${process.version}: install it and try again.`,
  );
  process.exit(1);
}
