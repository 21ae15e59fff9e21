import { escapeXml } from '../wire/protocols/escapeXml';

const style = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
nav a { margin-right: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #ddd; }
details { border: 1px solid #ddd; padding: .5rem 1rem; margin: .5rem 0; }
th[scope] { width: 16rem; }
summary { cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
iframe { width: 100%; height: 24rem; border: 1px solid #ddd; background: #fff; }
`;

/**
 * A page of the sandbox.
 *
 * @param options - `title`: text; `body`: HTML, already escaped
 */
export function htmlPage(options: { title: string; body: string }): string {
  const title = escapeXml(options.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} - AWS sandbox</title>
<style>${style}</style>
</head>
<body>
<nav><a href="/_sandbox/outbox">Outbox</a><a href="/_sandbox/coverage">Coverage</a><a href="/_sandbox/health">Health</a></nav>
<h1>${title}</h1>
${options.body}
</body>
</html>
`;
}
