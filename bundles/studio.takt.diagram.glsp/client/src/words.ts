/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** The texts of the client itself; all others come from the server. */
const ENGLISH = {
    palette: 'Palette',
    search: 'Search tools',
    select: 'Select',
    marquee: 'Select an area',
    undo: 'Undo',
    redo: 'Redo',
    save: 'Save',
    delete: 'Delete',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    arrange: 'Arrange all',
    theme: 'Light or dark',
    changed: 'not saved',
    lost: 'The connection is lost. What was shown as done is kept. Trying again…',
    refused: 'The connection is refused. Open the address that takt serve has printed.',
    properties: 'Properties',
    path: 'Where it belongs',
    several: '{0} elements are selected.',
    example: 'e.g. {0}',
    go: 'Show it',
    newOne: 'New: {0} …',
    newName: 'Name, then Enter',
    addTo: 'Add to {0}',
    remove: 'Remove',
    diagrams: 'Diagrams',
    newDiagram: 'New diagram',
    map: 'Value stream map',
    stockFlow: 'Stock-flow model',
    name: 'Name',
    kind: 'Kind',
    create: 'Create',
    cancel: 'Cancel'
};

const KOREAN: typeof ENGLISH = {
    palette: '도구',
    search: '도구 찾기',
    select: '선택',
    marquee: '영역 선택',
    undo: '실행 취소',
    redo: '다시 실행',
    save: '저장',
    delete: '삭제',
    zoomIn: '확대',
    zoomOut: '축소',
    fit: '전체 보기',
    arrange: '자동 배치',
    theme: '밝게 또는 어둡게',
    changed: '저장되지 않음',
    lost: '연결이 끊어졌습니다. 반영된 내용은 보존됩니다. 다시 연결하는 중…',
    refused: '연결이 거부되었습니다. takt serve가 알려 준 주소를 여십시오.',
    properties: '속성',
    path: '속한 곳',
    several: '{0}개 요소가 선택되었습니다.',
    example: '예: {0}',
    go: '보기',
    newOne: '새로 만들기: {0} …',
    newName: '이름을 쓰고 Enter',
    addTo: '{0}에 추가',
    remove: '제거',
    diagrams: '다이어그램',
    newDiagram: '새 다이어그램',
    map: '가치흐름지도',
    stockFlow: '저장/유량 모형',
    name: '이름',
    kind: '종류',
    create: '만들기',
    cancel: '취소'
};

export type Words = typeof ENGLISH;

/** The texts in a language; English where there is no other. */
export function wordsOf(language: string): Words {
    return language === 'ko' ? KOREAN : ENGLISH;
}
