import type { Chance } from './chance.js';

const FIRST_NAMES = ['Ada', 'Ben', 'Chiara', 'David', 'Elif', 'Franz', 'Greta', 'Hana', 'Ivo', 'Jana', 'Kofi', 'Lena'];
const LAST_NAMES = ['Albrecht', 'Bianchi', 'Costa', 'Dvořák', 'Ebner', 'Fischer', 'García', 'Huber', 'Kowalska', 'Kim'];
const STREETS = ['Lindenweg', 'Hauptstraße', 'Via Roma', 'Calle Mayor', 'Ulica Długa', 'Rue du Port', 'Am Anger'];

export type Person = Readonly<{ name: string; phone: string; email: string; address: string }>;

/** Nobody's: numbers and domain are kept for examples (RFC 2606, +999 is assigned to no country). */
export const personBy = (chance: Chance): Person => {
  const name = `${chance.oneOf(FIRST_NAMES)} ${chance.oneOf(LAST_NAMES)}`;
  const number = 100_000 + chance.below(900_000);
  return {
    name,
    phone: `+999 20 ${number}`,
    email: `customer${number}@example.com`,
    address: `${chance.oneOf(STREETS)} ${1 + chance.below(120)}`,
  };
};

const LANGUAGES: Readonly<Record<string, string>> = { DE: 'de', AT: 'de', PL: 'pl', IT: 'it', ES: 'es', FR: 'fr' };

export const languageOf = (region: string): string => LANGUAGES[region.slice(0, 2)] ?? 'en';

const SAID: Readonly<Record<string, readonly string[]>> = {
  NO_POWER: ['It does not switch on any more.', 'Nothing happens when I press the button.'],
  STOPS_WORKING: ['It stops after a few minutes.', 'In the middle of its work it just stands still.'],
  OVERHEATS: ['It gets so hot that nobody can touch it.', 'The casing is hot and it smells.'],
  SMOKE_OR_FIRE: ['Smoke came out of it and I pulled the plug.', 'There were flames at the back of it.'],
  ELECTRIC_SHOCK: ['I got an electric shock from the casing.'],
  LEAK: ['There is water under it every morning.', 'It drips, and the floor is ruined.'],
  CRACK_OR_BREAK: ['There is a crack, and it grows.', 'A piece has broken off.'],
  CORROSION: ['It rusts although it is new.'],
  NOISE: ['It rattles so loudly that we can not sleep.', 'There is a grinding noise.'],
  VIBRATION: ['It shakes and wanders about.'],
  LOW_PERFORMANCE: ['It is much weaker than it was.', 'It does not do half of what was promised.'],
  DISPLAY_FAULT: ['The display stays dark.'],
  CONNECTIVITY: ['It loses its connection all the time.'],
  SOFTWARE_FAULT: ['Since the update it shows an error.'],
  COSMETIC: ['It came with scratches.'],
  MISSING_PART: ['A part is missing from the box.'],
  DAMAGED_IN_TRANSIT: ['The box was open and the goods are dented.'],
  WRONG_ITEM: ['This is not what I have ordered.'],
  LATE: ['I have been waiting for two weeks.', 'Nobody came at the agreed time.'],
  REPEATED_FAULT: ['It is the same fault as before the repair.', 'You have repaired it, and it is broken again.'],
  BAD_INSTALLATION: ['It was fitted crookedly.', 'The fitter left the cables hanging.'],
  RUDE_STAFF: ['I was shouted at on the phone.', 'Your technician was rude to my mother.'],
  WRONG_CHARGE: ['I was billed for something that I never had.', 'The bill is higher than the offer.'],
  WRONG_INFORMATION: ['I was told something else in the shop.', 'The instructions are wrong.'],
};

/** A symptom in a customer's words. */
export const wordsFor = (symptom: string, chance: Chance): string =>
  chance.oneOf(SAID[symptom] ?? ['Something is wrong with it.']);
