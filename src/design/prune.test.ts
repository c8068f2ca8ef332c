import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pruneCss } from './prune.ts';

const used = new Set(['a', 'b']);

test('keeps rules of used classes and plain elements', () => {
  assert.equal(pruneCss('.a{x:1}p{y:2}.a > .b:hover{z:3}', used), '.a{x:1}p{y:2}.a > .b:hover{z:3}');
});

test('leaves out rules, and selectors in a list, that need an unused class', () => {
  assert.equal(pruneCss('.c{x:1}.a.c{x:1}.a,.c,.b{x:1}', used), '.a,.b{x:1}');
});

test('a class that must be absent does not count as needed', () => {
  assert.equal(
    pruneCss('.a:not(.c):has(> :not(:where(.d,.e))){x:1}', used),
    '.a:not(.c):has(> :not(:where(.d,.e))){x:1}',
  );
});

test('a class inside :where or :has is needed', () => {
  assert.equal(pruneCss('.a:where(.c){x:1}.b:has(.c){x:1}', used), '');
});

test('looks inside media queries and leaves out empty ones', () => {
  assert.equal(pruneCss('@media print{.a{x:1}.c{x:1}}@media screen{.c{x:1}}', used), '@media print{.a{x:1}}');
});

test('leaves out comments and states that our controls never have', () => {
  assert.equal(
    pruneCss('/* .a { */.a{x:1}.a:disabled{x:1}.b:hover:not(:disabled){x:1}', used),
    '.a{x:1}.b:hover:not(:disabled){x:1}',
  );
});

test('a block that never closes is an error', () => {
  assert.throws(() => pruneCss('.a{x:1', used), /never closes/);
});
