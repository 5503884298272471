/** With fewer answered forecasts than this, ten a bin, nothing is said of calibration. */
export const CALIBRATION_NEEDS = 30;
