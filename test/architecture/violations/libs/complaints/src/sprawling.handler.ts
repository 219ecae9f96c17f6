export const long = (n: number, numbers: number[]) => {
  numbers.push(n + 0);
  numbers.push(n + 1);
  numbers.push(n + 2);
  numbers.push(n + 3);
  numbers.push(n + 4);
  numbers.push(n + 5);
  numbers.push(n + 6);
  numbers.push(n + 7);
  numbers.push(n + 8);
  numbers.push(n + 9);
  numbers.push(n + 10);
  numbers.push(n + 11);
  numbers.push(n + 12);
  numbers.push(n + 13);
  numbers.push(n + 14);
  numbers.push(n + 15);
  numbers.push(n + 16);
  numbers.push(n + 17);
  numbers.push(n + 18);
  numbers.push(n + 19);
  numbers.push(n + 20);
  numbers.push(n + 21);
  numbers.push(n + 22);
  numbers.push(n + 23);
  numbers.push(n + 24);
  numbers.push(n + 25);
  numbers.push(n + 26);
  numbers.push(n + 27);
  numbers.push(n + 28);
  numbers.push(n + 29);
  numbers.push(n + 30);
  numbers.push(n + 31);
  numbers.push(n + 32);
  numbers.push(n + 33);
  numbers.push(n + 34);
  numbers.push(n + 35);
  numbers.push(n + 36);
  numbers.push(n + 37);
  numbers.push(n + 38);
  return numbers;
};

export const deep = (a: boolean, b: boolean, c: boolean, d: boolean) => {
  if (a) {
    if (b) {
      if (c) {
        if (d) return 1;
      }
    }
  }
  return 0;
};

export const many = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;

export const tangled = (n: number) =>
  n === 1 || n === 2 || n === 3 || n === 5 || n === 7 || n === 11 || n === 13 || n === 17 || n === 19;
