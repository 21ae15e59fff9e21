import { htmlPage } from '../pages/htmlPage';
import { escapeXml } from '../wire/protocols/escapeXml';
import { OutboxMessage } from './OutboxStore';

/**
 * The outbox as a page without scripts. HTML mails stand in a frame without
 * rights, since their text comes from whoever wrote them.
 *
 * @param messages - the newest first
 */
export function renderOutbox(messages: readonly OutboxMessage[]): string {
  const list = messages.map(renderMessage).join('\n');
  const empty = '<p>Nothing has been sent yet.</p>';
  return htmlPage({
    title: 'Outbox',
    body: `<p>What AWS would have sent, the newest first. Nothing leaves this computer.
<a href="/_sandbox/outbox.json">JSON</a></p>
${list || empty}`,
  });
}

function renderMessage(message: OutboxMessage): string {
  const { channel, from, html, subject, text, time } = message;
  const rows = [
    ['From', from],
    ['To', message.to.join(', ')],
    ['Cc', message.cc.join(', ')],
    ['Bcc', message.bcc.join(', ')],
    ['Account', `${message.accountId} ${message.region}`],
    ['Id', message.id],
  ]
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) =>
        `<tr><th scope="row">${name}</th><td>${escapeXml(value)}</td></tr>`,
    )
    .join('');
  const frame = html
    ? `<iframe sandbox="" title="${escapeXml(subject)}" srcdoc="${escapeXml(
        html,
      )}"></iframe>`
    : '';
  const plain = text ? `<pre>${escapeXml(text)}</pre>` : '';
  return `<details>
<summary><time datetime="${escapeXml(time)}">${escapeXml(
    time.slice(0, 19).replace('T', ' '),
  )}</time> ${channel} <strong>${escapeXml(subject)}</strong></summary>
<table>${rows}</table>
${frame}${plain}
</details>`;
}
