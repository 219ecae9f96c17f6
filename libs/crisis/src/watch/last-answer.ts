/**
 * The same answer for an object while what it is asked beside is the same: what one event tells is asked for in three rounds,
 * and costs most of the time of the watch.
 */
export const lastAnswer = <Of extends object, Beside extends readonly unknown[], Answer>(
  answer: (of: Of, ...beside: Beside) => Answer,
) => {
  const known = new WeakMap<Of, Readonly<{ beside: Beside; answer: Answer }>>();
  return (of: Of, ...beside: Beside): Answer => {
    const last = known.get(of);
    if (last?.beside.every((each, n) => each === beside[n])) return last.answer;
    const found = answer(of, ...beside);
    known.set(of, { beside, answer: found });
    return found;
  };
};
