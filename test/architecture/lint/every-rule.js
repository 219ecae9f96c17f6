// Prints every rule that eslint.config.js switches on, with a piece of its message where one rule has several bans.
import config from '../../../eslint.config.js';

const bansOf = {
  'no-restricted-syntax': (options) => options.map(({ message }) => message),
  'no-restricted-properties': (options) => options.map(({ message }) => message),
  'no-restricted-globals': (options) => options.map(({ message }) => message),
  'no-restricted-imports': ([{ paths }]) => paths.map(({ message }) => message),
  'max-lines': ([most]) => [`Maximum allowed is ${most}.`],
};

const everyRule = config.flatMap(({ rules = {} }) =>
  Object.entries(rules)
    .filter(([, setting]) => setting !== 'off')
    .flatMap(([rule, setting]) => {
      const options = Array.isArray(setting) ? setting.slice(1) : [];
      return (bansOf[rule]?.(options) ?? ['']).map((says) => `${rule}: ${says}`);
    }),
);

process.stdout.write(JSON.stringify([...new Set(everyRule)]));
