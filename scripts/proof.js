// `npm run proof`: the tests at full size.
process.env['COUNTERCLAIM_PROOF'] = '1';
await import('./test.js');
