'use strict';

window.modelEditor(document.querySelector('#note'), { trustedOnly: false });
