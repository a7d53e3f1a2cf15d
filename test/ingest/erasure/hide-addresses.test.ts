import { expect, it } from 'vitest';
import { ErasedPeople, hashOfGuest, toStandIn } from '../../../src/ingest/erasure/erased-people.ts';
import { hideAddresses } from '../../../src/ingest/erasure/hide-addresses.ts';
import { hideInJson } from '../../../src/ingest/erasure/hide-in-json.ts';
import { digest } from '../webhooks/deliver-events.ts';

const erased = 'gina.guest@x.test';
const hashes = [erased, "o'neil+a@x.test", 'jürgen@köln.test'].map((address) => hashOfGuest(digest, address));
const people = new ErasedPeople(hashes, digest);
const gone = toStandIn(hashes[0] ?? '');

it.each([
  ['gina.guest@x.test', gone],
  ['  Gina.Guest@X.TEST ', gone],
  ['Gina <gina.guest@x.test>', `Gina <${gone}>`],
  ['write to gina.guest@x.test.', `write to ${gone}.`],
  ['mail=gina.guest@x.test&a=b', `mail=${gone}&a=b`],
  ['https://x.test/?e=gina.guest%40x.test', `https://x.test/?e=${gone}`],
  ['mailto:gina.guest@x.test,bob@x.test', `mailto:${gone},bob@x.test`],
  ['a/gina.guest@x.test', `a/${gone}`],
  ['-gina.guest@x.test', `-${gone}`],
  ['gina.guest@x.test gina.guest@x.test', `${gone} ${gone}`],
  ["o'neil+a@x.test", toStandIn(hashes[1] ?? '')],
  ['an JÜRGEN@KÖLN.TEST!', `an ${toStandIn(hashes[2] ?? '')}!`],
])('in %j the address makes way for what stands for it', (text, hidden) => {
  expect(hideAddresses(text, people)).toEqual({ text: hidden, named: true });
});

it.each([
  'nobody',
  'guest@x.test',
  'regina.guest@x.test',
  'gina.guest@x.test.example',
  'a.gina.guest@x.test',
  'gina.guest+b@x.test',
  'gina.guest@ x.test',
  '@',
  '100%40',
  'a@@b',
  'erased-0123456789abcdef',
])('%j is of somebody else and stays', (text) => {
  expect(hideAddresses(text, people)).toEqual({ text, named: false });
});

it('what stands for an address names him, too', () => {
  expect(hideAddresses(`by ${gone}`, people)).toEqual({ text: `by ${gone}`, named: true });
});

it('a long text without an address costs no more than its length', () => {
  const text = `${'a'.repeat(500_000)}@${'.b'.repeat(500_000)}${'@%40'.repeat(10_000)}`;
  const started = performance.now();
  expect(hideAddresses(text, people).named).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
});

it('a text with very many possible addresses is hidden whole, at little cost', () => {
  const text = Array.from({ length: 250 }, (_, n) => `${'i!'.repeat(120)}a${n}@b.test`).join(' ');
  const started = performance.now();
  expect(hideAddresses(text, people)).toEqual({ text: '(erased)', named: true });
  expect(performance.now() - started).toBeLessThan(500);
});

it('in JSON it is found in texts, lists and names of fields, behind escapes, and nothing else changes', () => {
  const json = JSON.stringify({
    a: ['x\ngina.guest@x.test'],
    'gina.guest@x.test': { n: 1.5, t: true, z: null },
  });
  const hidden = JSON.stringify({ a: [`x\n${gone}`], [gone]: { n: 1.5, t: true, z: null } });
  expect(hideInJson(json, people)).toEqual({ text: hidden, named: true });
  expect(hideInJson('{"a":"gina.guest\\u0040x.test"}', people)).toEqual({
    text: `{"a":"${gone}"}`,
    named: true,
  });
  const others = '{ "a" : "bob@x.test" }';
  expect(hideInJson(others, people)).toEqual({ text: others, named: false });
});
