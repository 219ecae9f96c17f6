const calleeName = ({ callee }) => {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
};

/** `it(…)`, `test(…)`, `it.each(…)(…)`. */
const titleOf = (call) => {
  const callee = call.callee.type === 'CallExpression' ? call.callee.callee : call.callee;
  const name = callee.type === 'MemberExpression' ? callee.object.name : callee.name;
  return name === 'it' || name === 'test' ? call : undefined;
};

/** `expect(…)`, `expectRejection(…)`, `fc.assert(…)`, `.then(…)`, `.thenRejected(…)`, `.thenNothing()` … */
const EXPECTATION = /^(?:expect|assert|then)(?:[A-Z]\w*)?$/;

/** Every `it` says what it expects. */
export const expects = {
  meta: { type: 'problem', schema: [], messages: { missing: 'This test expects nothing, so it cannot fail.' } },
  create: (context) => {
    const open = [];
    return {
      CallExpression: (call) => {
        if (titleOf(call) && call.arguments.length > 1) open.push({ call, met: false });
        else if (EXPECTATION.test(calleeName(call))) for (const test of open) test.met = true;
      },
      'CallExpression:exit': (call) => {
        if (open.at(-1)?.call !== call) return;
        if (!open.pop().met) context.report({ node: call, messageId: 'missing' });
      },
    };
  },
};
