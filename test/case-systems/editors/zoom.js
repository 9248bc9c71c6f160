const filler = Array.from({ length: 14 }, (_, i) => `Line ${i + 1}:\tLeo’s week was quieter  than the one before.`).join('\n');
window.caseLib.textarea('#note', { fill: `${filler}\n${window.caseLib.TEXT}\n${filler}` });
