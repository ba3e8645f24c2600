using CaseTracking.Web.Api;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Uploads;

/// <summary>What the API answers to a file that was refused.</summary>
public static class UploadProblems
{
    /// <summary>A problem with the code of the refusal: 413 for a file that is too large, 422 otherwise; <see langword="null"/> when every file was taken.</summary>
    public static IResult? Problem(this UploadForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.FirstRefused is not { Inspection: Inspection.Refused refused } file) return null;

        var status = refused.Code == Refusals.TooLarge(0).Code ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity;
        return Problems.Result(
            Problems.Shared, status, refused.Code, "We nemen dit bestand niet aan", refused.Sentence,
            new Dictionary<string, string[]> { [file.Field] = [$"{file.Name}: {refused.Sentence}"] });
    }
}
