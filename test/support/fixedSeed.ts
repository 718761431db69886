import fc from 'fast-check';

// Random texts are the same in every run of continuous integration, so that a change is judged by what it changed.
// Everywhere else each run tries others; a failure prints the seed to repeat it with.
if (process.env.CI !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260917 });
