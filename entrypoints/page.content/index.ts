export default defineContentScript({
  registration: 'runtime',
  main() {
    return undefined;
  },
});
