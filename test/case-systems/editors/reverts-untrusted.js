window.modelEditor(document.querySelector('#note'), { trustedOnly: true });
