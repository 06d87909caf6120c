/*
 * The script of the page for programs: Swagger UI over the contract. Without it the page names the contract itself. Requests
 * tried from the page go to the address it is read at, for the page may ask nobody else.
 */
(() => {
  const place = document.getElementById('giao-dien');
  if (place === null) return;
  window.SwaggerUIBundle({
    url: '/openapi.json',
    domNode: place,
    requestInterceptor(request) {
      const { pathname, search } = new URL(request.url, location.href);
      return Object.assign(request, { url: location.origin + pathname + search });
    },
    // Asks no other host whether the contract is right.
    validatorUrl: null,
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    filter: true,
    persistAuthorization: false,
  });
})();
