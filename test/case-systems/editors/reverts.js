window.modelEditor(document.querySelector('#note'), { trustedOnly: false });
