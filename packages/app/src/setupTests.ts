import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first rendering of the app loads a lot of modules.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
