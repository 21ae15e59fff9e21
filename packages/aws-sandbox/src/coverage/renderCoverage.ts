import { htmlPage } from '../pages/htmlPage';
import { escapeXml } from '../wire/protocols/escapeXml';
import { ServiceCoverage } from './describeCoverage';

/** The page that says what the sandbox can do, and what it does otherwise. */
export function renderCoverage(coverage: readonly ServiceCoverage[]): string {
  return htmlPage({
    title: 'Coverage',
    body: `<p>Every other operation is answered with UnknownOperationException.
<a href="/_sandbox/coverage.json">JSON</a></p>
${coverage.map(renderService).join('\n')}`,
  });
}

function renderService(service: ServiceCoverage): string {
  const { id, limits, modelled, name, operations, protocol } = service;
  const rows = operations
    .map(
      operation =>
        `<tr><th scope="row">${operation.name}</th><td>${escapeXml(
          operation.limits ?? '',
        )}</td></tr>`,
    )
    .join('\n');
  return `<h2 id="${id}">${escapeXml(name)}</h2>
<p>${operations.length} of ${modelled} operations, ${protocol}. ${escapeXml(
    limits ?? '',
  )}</p>
<table>
<thead><tr><th scope="col">Operation</th><th scope="col">Differs from AWS</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>`;
}
