import ts from 'typescript';

const decoratorNames = ({ decorators = [] }) =>
  decorators.map(({ expression }) => (expression.type === 'CallExpression' ? expression.callee : expression).name);

/** The name in `x: Name`, `private readonly x: Name`, `x: Name = y`. */
const classNameOf = (parameter) => {
  const named = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const { typeAnnotation } = named.type === 'AssignmentPattern' ? named.left : named;
  const type = typeAnnotation?.typeAnnotation;
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName : undefined;
};

const importedAsType = (definition) =>
  definition?.type === 'ImportBinding' &&
  (definition.parent.importKind === 'type' || definition.node.importKind === 'type');

/** Nest reads the class of these parameters at run time: constructors without a token, and what pipes check. */
const isRead = (method, parameter) => {
  const names = decoratorNames(parameter);
  if (method.kind === 'constructor') return !names.some((name) => name?.startsWith('Inject'));
  return names.some((name) => ['Args', 'Body', 'Param', 'Query'].includes(name));
};

const isDecorated = (method) => [method.parent.parent, method].some(({ decorators }) => decorators?.length > 0);

/** `import type` of an injected class erases the metadata by which Nest finds it. */
export const injectedClasses = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { erased: "Nest needs the class '{{name}}' at run time: import it without 'type'." },
  },
  create: (context) => {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();

    const isClass = (identifier) => {
      const symbol = services.getSymbolAtLocation(identifier);
      if (!symbol) return false;
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return (target.flags & ts.SymbolFlags.Class) !== 0;
    };

    const definitionOf = (identifier) => {
      for (let scope = context.sourceCode.getScope(identifier); scope; scope = scope.upper) {
        const variable = scope.set.get(identifier.name);
        if (variable) return variable.defs[0];
      }
      return undefined;
    };

    const erased = (name) => importedAsType(definitionOf(name)) && isClass(name);

    return {
      MethodDefinition: (method) => {
        if (!isDecorated(method)) return;
        const names = method.value.params.filter((parameter) => isRead(method, parameter)).map(classNameOf);
        for (const node of names.filter((name) => name && erased(name)))
          context.report({ node, messageId: 'erased', data: { name: node.name } });
      },
    };
  },
};
