using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseTracking.Web.Uploads;

/// <summary>
/// On a page whose form has files (<c>enctype="multipart/form-data"</c>): the form is read by <see cref="UploadForm"/>, before the check of
/// the form's token would read it in the framework's way.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReceivesUploadsAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the check of the token, which has 1000.</summary>
    public int Order => 900;

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.HttpContext.Request.ContentType;
        if (type?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true) await UploadForm.BindAsync(context.HttpContext);
    }
}
