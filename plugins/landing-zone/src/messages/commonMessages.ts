/** Texts that several parts of the plugin use. */
export const commonMessages = {
  retry: 'Try again',
  loading: 'Loading',
  copy: 'Copy {{what}}',
  copied: '{{what}} copied',
  copyFailed: '{{what}} could not be copied. Select it and copy it by hand.',
  opensInNewTab: '{{name}} (opens in a new tab)',
  none: 'None',
  problem: '{{field}}: {{message}}',
  networkFailure:
    'The portal did not answer. Check the network connection and try again.',
  unknownError: 'The portal answered with an error that says no more.',
} as const;
