import { z } from 'zod';
import { parseStoreAddress, type StoreAddress } from '../store/store-address.ts';

/** What a setting says about itself, beside its schema. */
interface SettingText {
  readonly about: string;
  /** Completes "allowed: ". */
  readonly allowed: string;
  /** How help writes its value, such as `<port>`. */
  readonly value: string;
  /** How the docs write the value it has when it is not set. */
  readonly otherwise: string;
  /** No flag, as every user of the machine can read the flags of a process; and never shown. */
  readonly secret?: true;
}

export const settingTexts = z.registry<SettingText>();

const isNumeric = /^\s*-?\d+\s*$/;

/** Flags and the environment hold text, a file may hold a number. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (given) => (typeof given === 'string' && isNumeric.test(given) ? Number(given) : given),
    z.int().min(least).max(most),
  );

export const yesOrNo = z.preprocess(
  (given) => (given === 'true' ? true : given === 'false' ? false : given),
  z.boolean(),
);

export const webAddress = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    context.addIssue({ code: 'custom', message: 'no web address' });
    return z.NEVER;
  }
  return text.replace(/\/+$/, '');
});

export const storeAddress = z.string().transform((text, context): StoreAddress => {
  const address = parseStoreAddress(text);
  if (address !== null) return address;
  context.addIssue({ code: 'custom', message: 'no store' });
  return z.NEVER;
});
