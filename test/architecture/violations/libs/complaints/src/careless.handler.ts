// TODO: nothing of this is right
// eslint-disable-next-line no-var
export default class {}
export * from './egg.js';
export enum Colour {
  RED = 'RED',
}

// @ts-ignore
export const any = (x: any) => x == 1;

export const reassigned = (given: number) => {
  var old = given;
  let never = old;
  const unused = never;
  return never;
};

const work = async () => 1;

export const floating = () => {
  work();
};

export const misused = () => (work() ? 1 : 2);

export const vain = async (n: number) => {
  await n;
};

export const thrown = () => {
  throw 'a text';
};

export const partly = (side: 'LEFT' | 'RIGHT') => {
  switch (side) {
    case 'LEFT':
      return 1;
  }
  return 0;
};

export const sure = (text: string) => text as string;
export const cast = (text: unknown) => text as string;
export const present = (text: string | null) => text!;
