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
    cancel: 'Cancel',
    find: 'Find an element',
    overview: 'Overview',
    problems: 'What was found',
    problemCount: 'Problems: {0}',
    toField: 'Go to the field',
    export: 'Export',
    figures: 'Where the figures come from',
    alignLeft: 'Align left',
    alignCenter: 'Align centers',
    alignRight: 'Align right',
    alignTop: 'Align tops',
    alignMiddle: 'Align middles',
    alignBottom: 'Align bottoms',
    spreadX: 'Spread across',
    spreadY: 'Spread down'
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
    cancel: '취소',
    find: '요소 찾기',
    overview: '전체 그림',
    problems: '발견된 사항',
    problemCount: '문제: {0}',
    toField: '항목으로 이동',
    export: '내보내기',
    figures: '수치의 근거',
    alignLeft: '왼쪽 맞춤',
    alignCenter: '가로 가운데 맞춤',
    alignRight: '오른쪽 맞춤',
    alignTop: '위쪽 맞춤',
    alignMiddle: '세로 가운데 맞춤',
    alignBottom: '아래쪽 맞춤',
    spreadX: '가로 균등 배분',
    spreadY: '세로 균등 배분'
};

export type Words = typeof ENGLISH;

/** The texts in a language; English where there is no other. */
export function wordsOf(language: string): Words {
    return language === 'ko' ? KOREAN : ENGLISH;
}
