document.querySelector('#oversight-mia').addEventListener('input', window.caseLib.changed);
window.caseLib.textarea('#oversight-leo', { others: () => [...document.querySelectorAll('input, textarea:not(.oversight)')] });
