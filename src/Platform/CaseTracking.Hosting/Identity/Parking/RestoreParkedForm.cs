using System.Globalization;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Identity.Parking;

/// <summary>
/// Puts what was typed before the session ended back in the fields of the page. It never sends anything: the reader looks it over and does
/// so. The token of the kept form tells that it was made for this person; for anybody else it is thrown away.
/// </summary>
internal sealed class RestoreParkedForm(
    ParkedForms parked, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options, IModelBinderFactory binders, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || http.User.Identity?.IsAuthenticated != true || done.Result is not (null or PageResult)) return;
        if (await parked.Take(http) is not { } form || !await IsOfReader(http, form)) return;

        await Fill(done, form);
        http.Features.Set(new RestoredInput(form.HadFiles));
    }

    private async Task<bool> IsOfReader(HttpContext http, ParkedForm form)
    {
        if (!form.Fields.TryGetValue(options.Value.FormFieldName, out var token)) return false;

        http.Request.Headers[options.Value.HeaderName!] = token;
        try
        {
            await antiforgery.ValidateRequestAsync(http);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    private async Task Fill(PageHandlerExecutedContext page, ParkedForm form)
    {
        var values = new FormValueProvider(BindingSource.Form, form.Read(), CultureInfo.CurrentCulture);
        foreach (var bound in page.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>())
        {
            var about = metadata.GetMetadataForProperty(page.ActionDescriptor.HandlerTypeInfo.AsType(), bound.Property.Name);
            var binding = DefaultModelBindingContext.CreateBindingContext(page, values, about, bound.BindingInfo, bound.Name);
            await binders.CreateBinder(new ModelBinderFactoryContext { Metadata = about, BindingInfo = bound.BindingInfo, CacheToken = bound }).BindModelAsync(binding);
            if (binding.Result.IsModelSet) bound.Property.SetValue(page.HandlerInstance, binding.Result.Model);
        }

        // Whether it is right is said when it is sent.
        foreach (var key in page.ModelState.Keys.ToList())
        {
            page.ModelState[key]!.Errors.Clear();
            page.ModelState.MarkFieldValid(key);
        }
    }
}
