// Bold, a list and a soft line break, as they stand in old notes.
const more =
  '<ul><li>Sam to visit on Tuesday</li><li>School to ring <b>Sam</b> by 3 March</li></ul><p>Review in March.<br>With the school nurse.</p>';
window.caseLib.editable('#note', { fill: window.caseLib.HTML + more });
