using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseTracking.Web.Uploads;

/// <summary>Gives a page the files of its field, and its model state the sentences about those that were refused.</summary>
internal sealed class UploadedFilesBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var http = bindingContext.HttpContext;
        var field = bindingContext.ModelName.Length > 0 ? bindingContext.ModelName : bindingContext.OriginalModelName;
        var form = http.Features.Get<UploadForm>();
        if (form is null && http.Request.HasFormContentType && http.Request.Form.Files.Count > 0)
            throw new InvalidOperationException($"Put [ReceivesUploads] on the page that has {field}.");

        var files = form?.Files.Where(f => f.Field == field).ToList() ?? [];
        // In a list, claiming a value for every name would make the list endless.
        if (files.Count == 0 && !bindingContext.IsTopLevelObject) return Task.CompletedTask;

        var sentences = files.Select(f => (f.Name, (f.Inspection as Inspection.Refused)?.Sentence)).Where(f => f.Sentence is not null).ToList();
        // One error per field is shown: it speaks of every file.
        if (sentences.Count > 0)
            bindingContext.ModelState.TryAddModelError(field, string.Join(' ', sentences.Select(s => $"{s.Name}: {s.Sentence}")));

        bindingContext.Result = ModelBindingResult.Success(new UploadedFiles(files.FindAll(f => f.Inspection is Inspection.Accepted)));
        return Task.CompletedTask;
    }
}
