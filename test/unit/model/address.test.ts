import { expect, it } from 'vitest';
import { addressKey, withoutTracking } from '@/lib/model';

const key = addressKey('https://blog.example/beruf/maurer');

it.each([
  'http://blog.example/beruf/maurer',
  'https://www.blog.example/beruf/maurer/',
  'https://BLOG.example/beruf/maurer?utm_source=brief&utm_medium=mail',
  'https://blog.example/beruf/maurer?fbclid=1#comment-12',
  'https://blog.example/beruf/maurer/amp/',
  'https://m.blog.example/beruf/maurer?amp=1',
])('takes %s for the same page', (address) => {
  expect(addressKey(address)).toBe(key);
});

it.each([
  'https://blog.example/beruf/maurerin',
  'https://blog.example/beruf/maurer?p=2',
  'https://anders.example/beruf/maurer',
])('takes %s for another page', (address) => expect(addressKey(address)).not.toBe(key));

it('does not mind the order of parameters', () => {
  expect(addressKey('https://blog.example/?p=12&lang=de')).toBe(
    addressKey('https://blog.example/?lang=de&p=12'),
  );
});

it('keeps parameters that say what is shown', () => {
  expect(withoutTracking('https://blog.example/?p=12&gclid=abc&utm_campaign=x#top').href).toBe(
    'https://blog.example/?p=12',
  );
});
