/**
 * The characters every AWS service takes in tag keys and values, as a phrase
 * for messages.
 */
export const tagCharactersPhrase =
  'letters, digits, spaces and _ . : / = + - @';

/** Matches each character that AWS does not take in tag keys and values. */
export const notInTags = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

/** Matches a text that has at least one visible character and is a valid tag value. */
export const visibleTagText =
  /^\p{Z}*[\p{L}\p{N}_.:/=+\-@][\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
