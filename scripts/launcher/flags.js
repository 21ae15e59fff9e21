/**
 * Reads `--name value`, `--name=value` and `--name` flags.
 * @param {string[]} given what was typed
 * @param {Record<string, { type: 'port'|'boolean'|'text', fallback: unknown, help: string }>} known
 * @throws when a flag is unknown or its value is not of its type; the message lists what there is
 */
function readFlags(given, known) {
  const flags = Object.fromEntries(
    Object.entries(known).map(([name, { fallback }]) => [name, fallback]),
  );
  const help = Object.entries(known)
    .map(
      ([name, { type, help: text }]) =>
        `  --${name}${type === 'boolean' ? '' : ` <${type}>`}  ${text}`,
    )
    .join('\n');
  const rest = [...given];
  while (rest.length > 0) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/.exec(rest.shift()) ?? [];
    const flag = name && Object.hasOwn(known, name) ? known[name] : undefined;
    if (!flag) throw new Error(`Flags of this command:\n${help}`);
    if (flag.type === 'boolean') {
      flags[name] = inline !== 'false';
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined)
      throw new Error(`--${name} needs a value.\n${help}`);
    if (
      flag.type === 'port' &&
      !(/^\d+$/.test(value) && value > 0 && value < 65536)
    ) {
      throw new Error(
        `--${name} takes a port from 1 to 65535, not '${value}'.`,
      );
    }
    flags[name] = flag.type === 'port' ? Number(value) : value;
  }
  return flags;
}

module.exports = { readFlags };
