import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '@/lib/exchange/zip/layout';
import { openZip, readMember, ZipDamage } from '@/lib/exchange/zip/read';
import { writeZip, type ZipFile } from '@/lib/exchange/zip/write';

const AT = new Date('2026-11-22T10:00:00Z');

async function packed(files: ZipFile[]): Promise<Blob> {
  const parts: Bytes[] = [];
  for await (const part of writeZip(files, AT)) parts.push(part);
  return new Blob(parts);
}

async function contents(file: Blob): Promise<Record<string, string>> {
  const { members } = await openZip(file);
  const texts: Record<string, string> = {};
  for (const member of members) {
    texts[member.name] = await readMember(file, member).then(
      (bytes) => new TextDecoder().decode(bytes),
      (error: unknown) => (error instanceof ZipDamage ? `damaged: ${error.message}` : 'another error'),
    );
  }
  return texts;
}

const THREE = [
  { name: 'a.txt', data: 'first '.repeat(50) },
  { name: 'Ordner/Übung.txt', data: 'zweite' },
  { name: 'c.bin', data: 'third '.repeat(50), compress: false },
];

describe('an archive', () => {
  it('gives back what was put in, whatever it is called and holds', async () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1 });
    const files = fc.dictionary(names, fc.uint8Array({ maxLength: 300 }), { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(files, async (files) => {
        const file = await packed(
          Object.entries(files).map(([name, data]) => ({ name, data: new Uint8Array(data) })),
        );
        const { members } = await openZip(file);
        const back = await Promise.all(
          members.map(async (member) => [member.name, await readMember(file, member)]),
        );
        expect(back).toEqual(Object.entries(files).map(([name, data]) => [name, new Uint8Array(data)]));
      }),
      { numRuns: 50 },
    );
  });

  it('is one for other programs, too', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'randnotiz-zip-'));
    try {
      const path = join(folder, 'a.zip');
      writeFileSync(path, Buffer.from(await (await packed(THREE)).arrayBuffer()));
      const script = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist())';
      let answer: string;
      try {
        answer = execFileSync('python3', ['-X', 'utf8', '-c', script, path], { encoding: 'utf8' });
      } catch {
        context.skip('There is no Python here to read it.');
        return;
      }
      expect(answer.trim()).toBe('None a.txt Ordner/Übung.txt c.bin');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is read up to where it was cut off', async () => {
    const file = await packed(THREE);
    const cut = file.slice(0, file.size - 250);
    expect((await openZip(cut)).whole).toBe(false);
    expect(await contents(file.slice(0, file.size - 250))).toMatchObject({
      'a.txt': 'first '.repeat(50),
      'Ordner/Übung.txt': 'zweite',
    });
  });

  it('says which of its members are damaged, and gives the others', async () => {
    const bytes = new Uint8Array(await (await packed(THREE)).arrayBuffer());
    bytes[40] = (bytes[40] ?? 0) ^ 0xff;
    const texts = await contents(new Blob([bytes]));
    expect(texts['a.txt']).toMatch(/^damaged/);
    expect(texts['Ordner/Übung.txt']).toBe('zweite');
  });

  it('never gives back what is not right, wherever a byte is wrong', async () => {
    const whole = new Uint8Array(await (await packed(THREE)).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const texts = await contents(new Blob([bytes])).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ZipDamage);
          return {};
        });
        const right = new Set(THREE.map(({ data }) => data));
        for (const text of Object.values(texts)) {
          expect(right.has(text) || text.startsWith('damaged'), text).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is not taken for one when it is something else', async () => {
    await expect(openZip(new Blob(['<!doctype html>'.repeat(20)]))).rejects.toThrow(ZipDamage);
    await expect(openZip(new Blob([]))).rejects.toThrow(ZipDamage);
  });

  it('that claims to be small and is not is left alone', async () => {
    const bytes = new Uint8Array(await (await packed([{ name: 'a', data: 'x'.repeat(9999) }])).arrayBuffer());
    const view = new DataView(bytes.buffer);
    const { members } = await openZip(new Blob([bytes]));
    const [member] = members;
    if (!member) throw new Error('nothing read');
    view.setUint32(22, 10, true);
    await expect(readMember(new Blob([bytes]), { ...member, size: 10 })).rejects.toThrow(ZipDamage);
  });
});
