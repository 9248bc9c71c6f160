// A note with the child's words in Arabic and Hebrew, marks of direction, and an emoji, beside the English.
window.caseLib.textarea('#note', {
  fill: `قالت ليلى: «أريد أن أبقى مع جدتي». ${window.caseLib.TEXT}\nליאו אמר: "אני מתגעגע לאח שלי" 🙂 \u200fReview 3 March.`,
});
