// Writes a value stream map of many elements and where they are drawn. Call: node model.mjs NODES FLOWS FILE.takt
// Rows of process, inventory, process, inventory …; the flows beyond those of the rows are information from controls.
import { writeFileSync } from 'node:fs';

const [, , nodesText, flowsText, file] = process.argv;
const count = Number(nodesText);
const flows = Number(flowsText);
const perRow = 40;
const id = (kind, i) => `${kind}${String(i).padStart(8, '0')}`;
const nodes = [];
const edges = [];
const places = [];

for (let i = 0; i < count; i++) {
    const row = Math.floor(i / perRow);
    const column = i % perRow;
    const isProcess = column % 2 === 0;
    const type = column === perRow - 1 && row % 2 === 0 ? 'ProductionControl' : isProcess ? 'Process' : 'Inventory';
    const values = type === 'Process'
        ? `cycleTime="${20 + i % 35} s" changeoverTime="10 min" uptime="90 %" availableTime="27600 s"`
        : type === 'Inventory' ? `time="${1 + i % 5} workday"` : 'system="MRP"';
    nodes.push(`    <nodes xsi:type="vsm:${type}" id="${id('n', i)}" name="${type} ${i + 1}" ${values}/>`);
    places.push(`    <nodes id="${id('p', i)}" elementId="${id('n', i)}" x="${60 + column * 190}" y="${160 + row * 260}"/>`);
    if (column > 0 && type !== 'ProductionControl' && edges.length < flows) {
        edges.push(`    <flows xsi:type="vsm:MaterialFlow" id="${id('f', edges.length)}" source="${id('n', i - 1)}" target="${id('n', i)}"/>`);
    }
}
const controls = [...Array(count).keys()].filter(i => i % perRow === perRow - 1 && Math.floor(i / perRow) % 2 === 0);
const processes = [...Array(count).keys()].filter(i => i % perRow % 2 === 0);
for (let k = 0; edges.length < flows && controls.length > 0; k++) {
    edges.push(`    <flows xsi:type="vsm:InformationFlow" id="${id('f', edges.length)}" source="${id('n', controls[k % controls.length])}" target="${id('n', processes[(k * 7) % processes.length])}" kind="electronic"/>`);
}
const head = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const space = 'xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
writeFileSync(file, `${head}<project:Project ${space} xmlns:project="https://takt.studio/project/1" xmlns:vsm="https://takt.studio/vsm/1" id="project00000" name="Large" formatVersion="1">
  <maps id="map000000000" name="Large map" demandRate="400 pcs/workday">
${[...nodes, ...edges].join('\n')}
  </maps>
</project:Project>
`);
writeFileSync(file.replace(/\.takt$/, '.taktd'), `${head}<layout:Layout ${space} xmlns:layout="https://takt.studio/layout/1" id="layout000000" formatVersion="1">
  <diagrams id="diagram00000" subjectId="map000000000">
${places.join('\n')}
  </diagrams>
</layout:Layout>
`);
console.log(`${nodes.length} nodes, ${edges.length} flows: ${file}`);
