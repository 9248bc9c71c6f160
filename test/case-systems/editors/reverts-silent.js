// Lets a synthetic beforeinput pass as if nobody listened; what then changes in the page is put back a moment later.
window.modelEditor(document.querySelector('#note'), { trustedOnly: true, silent: true });
