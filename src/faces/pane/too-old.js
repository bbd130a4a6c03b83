// Plain old JavaScript: only web views without modules (Internet Explorer in Excel 2016 and 2019) run it.
document.addEventListener('DOMContentLoaded', function () {
  document.getElementById('root').hidden = true;
  document.getElementById('too-old').hidden = false;
});
