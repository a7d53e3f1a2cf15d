import { randomInt } from 'node:crypto';

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';
const letter = (of: string) => of[randomInt(of.length)] ?? '';
const syllable = () => letter(consonants) + letter(vowels);
const word = () => syllable() + syllable() + syllable();

/** A new one that can be read out, such as `tobavu-kesimo-ruhapi`: 57 random bits. */
export const makeReadablePassword = (): string => [word(), word(), word()].join('-');
