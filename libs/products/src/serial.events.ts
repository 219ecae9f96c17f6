/** A serial number as everybody writes it. */
export const serialOf = (text: string): string => text.trim().toUpperCase();

/** Whether it is one: 1 to 64 visible characters. */
export const isSerial = (serial: string): boolean => /^[^\s\p{C}]{1,64}$/u.test(serial);
