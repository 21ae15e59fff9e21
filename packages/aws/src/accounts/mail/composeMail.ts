import { escapeHtml } from './escapeHtml';

/** A mail in plain words, before it is laid out. */
export interface MailContent {
  subject: string;
  /** One heading and the paragraphs below it. */
  heading: string;
  paragraphs: string[];
  /** Rows of a table, label first; rows without a value are left out. */
  facts: [label: string, value: string | undefined][];
  /** Links below the table; only http and https become links. */
  links: [label: string, address: string | undefined][];
}

/** A mail as SES takes it. */
export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
}

const longestSubject = 200;

/**
 * Lays a mail out as HTML and as text. Everything is escaped: names and messages come from people
 * and from AWS.
 *
 * @param content - what to say
 */
export function composeMail(content: MailContent): ComposedMail {
  const facts = content.facts.filter(
    (row): row is [string, string] => row[1] !== undefined && row[1] !== '',
  );
  const links = content.links.filter(
    (row): row is [string, string] =>
      row[1] !== undefined && /^https?:\/\//i.test(row[1]),
  );
  return {
    subject: oneLine(content.subject).slice(0, longestSubject),
    html: toHtml(content, facts, links),
    text: toText(content, facts, links),
  };
}

/**
 * Puts a text on one line without control characters, as headers need it.
 *
 * @param text - any text
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function toHtml(
  content: MailContent,
  facts: [string, string][],
  links: [string, string][],
): string {
  const rows = facts.map(
    ([label, value]) =>
      `<tr><th align="left" style="padding-right:16px">${escapeHtml(
        label,
      )}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  const anchors = links.map(
    ([label, address]) =>
      `<p><a href="${escapeHtml(address)}">${escapeHtml(label)}</a></p>`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>',
    `<h1>${escapeHtml(content.heading)}</h1>`,
    ...content.paragraphs.map(text => `<p>${escapeHtml(text)}</p>`),
    ...(rows.length > 0 ? ['<table>', ...rows, '</table>'] : []),
    ...anchors,
    '</body></html>',
  ].join('\n');
}

function toText(
  content: MailContent,
  facts: [string, string][],
  links: [string, string][],
): string {
  return [
    content.heading,
    ...content.paragraphs,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    links.map(([label, address]) => `${label}: ${address}`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
