/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { wordBefore } from '../src/completion';
import { curveLine, spread } from '../src/curve';
import { important } from '../src/explanations';
import { bytesOf } from '../src/exporting';
import { elementsOf, listOf } from '../src/fields';
import { matches, rank } from '../src/finder';
import { around, drawnAround, freePlace, next, overlap, readingOrder, seen } from '../src/geometry';
import { Shortcut, find, isOfWorkbench, nameOf } from '../src/keys';
import { fromAfar } from '../src/marks';
import { outlineOf } from '../src/overview';
import { gather } from '../src/problems';
import { aligned, level, straightened } from '../src/snapping';
import { wordsOf } from '../src/words';

const pressed = { key: 'Z', ctrlKey: true, metaKey: false, shiftKey: true, altKey: false };

test('keys have names, modifiers first', () => {
    assert.equal(nameOf(pressed), 'mod+shift+z');
    assert.equal(nameOf({ ...pressed, ctrlKey: false, metaKey: true, shiftKey: false }), 'mod+z');
    assert.equal(nameOf({ ...pressed, key: ' ', ctrlKey: false, shiftKey: false }), 'space');
});

test('undo does not reach the model from a field', () => {
    const undo: Shortcut = { keys: ['mod+z'], places: ['diagram', 'page'], act: () => true };
    assert.equal(find([undo], 'mod+z', 'diagram'), undo);
    assert.equal(find([undo], 'mod+z', 'text'), undefined);
});

test('commands are the workbench\'s, editing is the field\'s', () => {
    for (const command of ['mod+z', 'mod+y', 'mod+shift+z', 'mod+s', 'mod+r', 'alt+arrowleft', 'f1', 'mod+f4']) {
        assert.ok(isOfWorkbench(command, 'diagram'), command);
    }
    for (const plain of ['a', 'shift+a', 'enter', 'tab', 'arrowleft', 'f', '+']) {
        assert.ok(!isOfWorkbench(plain, 'diagram') && !isOfWorkbench(plain, 'text'), plain);
    }
    assert.ok(isOfWorkbench('mod+z', 'text'));
    for (const editing of ['mod+c', 'mod+v', 'mod+a', 'mod+shift+arrowleft', 'mod+backspace']) {
        assert.ok(!isOfWorkbench(editing, 'text'), editing);
    }
});

test('a text on the diagram counts as its element', () => {
    assert.deepEqual(elementsOf(['a#name', 'a', 'b#cycleTime']), ['a', 'b']);
    assert.deepEqual(listOf(' 1, 2\n3,,'), ['1', '2', '3']);
});

test('the next element, before and after, and none at the end', () => {
    assert.equal(next(['a', 'b'], [], false), 'a');
    assert.equal(next(['a', 'b'], [], true), 'b');
    assert.equal(next(['a', 'b'], ['a'], false), 'b');
    assert.equal(next(['a', 'b'], ['b'], false), undefined);
});

test('people read by rows', () => {
    const box = (x: number, y: number): { x: number; y: number; width: number; height: number } => ({ x, y, width: 10, height: 10 });
    const all = [box(500, 10), box(0, 300), box(0, 40)];
    assert.deepEqual(all.sort((a, b) => readingOrder(a, b)), [box(0, 40), box(500, 10), box(0, 300)]);
    assert.deepEqual(around([box(0, 0), box(90, 40)]), { x: 0, y: 0, width: 100, height: 50 });
    assert.deepEqual(seen({ scroll: { x: 5, y: 6 }, zoom: 2, width: 100, height: 50 }), { x: 5, y: 6, width: 50, height: 25 });
});

test('an element is found by any of its words', () => {
    assert.ok(matches('Process, Spot weld 1', 'weld 1'));
    assert.ok(!matches('Process, Spot weld 1', 'weld 2'));
    assert.ok(matches('공정, 용접 1', '용접'));
    assert.ok(rank('Weld', 'we') < rank('Spot weld', 'we'));
});

test('the gravest finding counts, and what is only worth knowing does not', () => {
    const one = { rule: 'r', element: 'a', name: 'A', feature: '', fixes: [] };
    const found = gather([{ ...one, severity: 'warning', text: 'w' }, { ...one, severity: 'error', text: 'e' },
        { ...one, element: 'b', severity: 'info', text: 'i' }]);
    assert.deepEqual(found.get('a'), { severity: 'error', text: 'w\ne' });
    assert.equal(found.has('b'), false);
});

test('the figures asked for most go first', () => {
    const figure = (key: string): Parameters<typeof important>[0][number] => ({ key, meaning: '', formula: '', inputs: [], source: '' });
    assert.deepEqual(important([figure('processes/A/cycleTime'), figure('processes/A/utilisation')]).map(each => each.key),
        ['processes/A/utilisation', 'processes/A/cycleTime']);
});

test('files arrive whole', () => {
    assert.deepEqual([...bytesOf('AP8Q')], [0, 255, 16]);
});

test('each text is there in Korean too', () => {
    const [english, korean] = [wordsOf('en'), wordsOf('ko')];
    assert.deepEqual(Object.keys(korean), Object.keys(english));
    assert.ok(Object.values(korean).every(text => /[가-힣]/.test(text)));
});

test('the word before the caret, in any script', () => {
    assert.equal(wordBefore('(Teac', 5), 'Teac');
    assert.equal(wordBefore('2 * 재고_량 + x', 8), '재고_량');
    assert.equal(wordBefore('a + ', 4), '');
    assert.equal(wordBefore('abc', 1), 'a');
});

test('from afar nobody reads, and what looks alike is one path', () => {
    const line = (path: string, tone: string): ['p', string, string, string, number, number[], boolean] => ['p', path, 'NONE', tone, 1, [], true];
    const text: ['t', string, number, number, number, boolean, string, string] = ['t', 'a', 0, 0, 11, false, 'start', 'INK'];
    assert.deepEqual(fromAfar([line('M0 0L1 1', 'INK'), text, line('M0 0L2 2', 'RULE'), ['g', 's', '', [text, line('M3 3L4 4', 'INK')]]]),
        [line('M0 0L1 1 M3 3L4 4', 'INK'), line('M0 0L2 2', 'RULE')]);
});

test('boxes overlap where they have a point in common', () => {
    const box = (x: number): { x: number; y: number; width: number; height: number } => ({ x, y: 0, width: 10, height: 10 });
    assert.ok(overlap(box(0), box(10)));
    assert.ok(!overlap(box(0), box(11)));
});

test('what is drawn around the window stays as long as it is enough', () => {
    const box = (x: number, width: number): { x: number; y: number; width: number; height: number } => ({ x, y: 0, width, height: 10 });
    const first = drawnAround(box(0, 100), 20, undefined);
    assert.deepEqual(first, { x: -20, y: -20, width: 140, height: 50 });
    assert.equal(drawnAround(box(20, 100), 20, first), first);
    assert.notEqual(drawnAround(box(21, 100), 20, first), first);
    assert.notEqual(drawnAround(box(30, 40), 20, first), first, 'from nearer less is drawn');
});

test('a graphical function is a curve through its points', () => {
    const points = { element: 'g', x: [0, 1, 2], y: [0, 4, 2], own: true, kind: 'continuous', names: ['x', 'y'] as [string, string] };
    assert.equal(curveLine(points), 'M8 102L120 8L232 55');
    assert.equal(curveLine({ ...points, kind: 'discrete' }), 'M8 102H120V8H232V55');
    assert.equal(curveLine({ ...points, y: [0, NaN, 2] }), '');
    assert.equal(curveLine({ ...points, x: [], y: [] }), '');
    assert.equal(curveLine({ ...points, x: [1], y: [1] }), 'M120 55');
    assert.deepEqual(spread(-1, 1, 3), [-1, 0, 1]);
});

test('the overview is one line', () => {
    assert.equal(outlineOf([{ x: 1, y: 2, width: 30, height: 40 }, { x: 5, y: 6, width: 0, height: 0 }]), 'M1 2h30v40H1ZM5 6h1v1H5Z');
});

test('what is dropped near a line lies on it, and on a whole pixel otherwise', () => {
    const box = (x: number, y: number): { x: number; y: number; width: number; height: number } => ({ x, y, width: 120, height: 60 });
    assert.deepEqual(aligned(box(0, 0), { x: 203, y: 40.4 }, [box(200, 500)]), { x: 200, y: 40 });
    assert.deepEqual(aligned(box(0, 0), { x: 7.6, y: 0 }, [box(500, 3)]), { x: 8, y: 3 });
    // the middle of a narrow one under the middle of a wide one
    assert.deepEqual(aligned({ x: 0, y: 0, width: 40, height: 40 }, { x: 238, y: 900 }, [box(200, 0)]), { x: 240, y: 900 });
    assert.deepEqual(level({ x: 10, y: 10 }, { x: 30, y: 44 }, [{ x: 200, y: 52 }]), { x: 30, y: 42 });
});

test('a corner in line with its neighbours is none', () => {
    const ends = [{ x: 0, y: 0 }, { x: 200, y: 0 }];
    assert.deepEqual(straightened([{ x: 100, y: 3 }], ends), []);
    assert.deepEqual(straightened([{ x: 100, y: 60 }], ends), [{ x: 100, y: 60 }]);
    assert.deepEqual(straightened([{ x: 50, y: 60 }, { x: 100, y: 62 }, { x: 150, y: 60 }], ends), [{ x: 50, y: 60 }, { x: 150, y: 60 }]);
    assert.deepEqual(straightened([{ x: -40, y: 0 }], ends), [{ x: -40, y: 0 }]);
    assert.deepEqual(straightened([{ x: 100, y: 3 }], []), [{ x: 100, y: 3 }]);
});

test('what is made by keyboard lies on nothing', () => {
    const box = { x: 100, y: 100, width: 120, height: 60 };
    assert.deepEqual(freePlace([], { x: 160, y: 130 }), { x: 160, y: 130 });
    const at = freePlace([box], { x: 160, y: 130 });
    assert.ok(!overlap(box, { x: at.x - 70, y: at.y - 70, width: 140, height: 140 }));
});
