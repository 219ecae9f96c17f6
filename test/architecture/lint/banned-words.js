/** Words that say nothing about what a thing is. */
const BANNED = new Set(['helper', 'helpers', 'util', 'utils', 'base', 'impl', 'info', 'common', 'shared']);

const wordsOf = (name) => name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);

const bannedIn = (name) => wordsOf(name).find((word) => BANNED.has(word.toLowerCase()));

const DECLARED = [
  'VariableDeclarator > Identifier.id',
  ':matches(FunctionDeclaration, ClassDeclaration, TSTypeAliasDeclaration, TSInterfaceDeclaration) > Identifier.id',
  ':matches(MethodDefinition, PropertyDefinition) > Identifier.key',
].join(', ');

export const bannedWords = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      inName: "'{{name}}' contains '{{word}}': name it after what it is.",
      inFile: "The file name contains '{{word}}': name it after what is in it.",
    },
  },
  create: (context) => ({
    Program: (node) => {
      const word = bannedIn(context.filename.split(/[\\/]/).at(-1));
      if (word) context.report({ node, loc: { line: 1, column: 0 }, messageId: 'inFile', data: { word } });
    },
    [DECLARED]: (node) => {
      const word = bannedIn(node.name);
      if (word) context.report({ node, messageId: 'inName', data: { name: node.name, word } });
    },
  }),
};
