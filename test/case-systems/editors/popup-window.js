'use strict';

window.caseLib.textarea('#note');
