window.caseLib.textarea('#note', { fill: window.longText(10_000) });
